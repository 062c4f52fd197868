"""What the dataset holds, as values that never change: the atlas, its acts, places, people and topics. Pure."""
