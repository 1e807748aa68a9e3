"""The block types, one a file: each declares everything about its thing in `BLOCK`."""
