"""How it looks: pure functions from facts, view and words to plotly figures. Knows no Dash."""
