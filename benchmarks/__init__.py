"""Measures the atlas beside the same map as the tutorials make it, in one run on one machine: ratios, not records."""
