"""What leaves the house: one module a format, each a pure function to bytes or text."""
