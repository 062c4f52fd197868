"""The tests of the atlas. Each states a rule; its name reads as the rule."""
