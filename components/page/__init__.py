"""What stands where: Dash components. Draws nothing and decides nothing."""
