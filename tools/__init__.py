"""Commands for those who work on the atlas; the atlas itself imports none of them."""
