"""How a plan is found, and how people ask for one. The only place that knows a solver."""
