"""What is true: the tables, the shapes and the rules that read them. Knows no screen."""
