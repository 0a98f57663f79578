"""Measurements of the main job. They report; they never fail."""
