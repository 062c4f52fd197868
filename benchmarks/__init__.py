"""How fast the atlas is, beside other ways to the same end, in one run: ``python -m benchmarks`` prints a table.

Nothing here fails when a figure is missed: a table is read by people, and a busy machine is no fault of the code.
"""
