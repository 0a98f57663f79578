"""Next year's folder out of last year's: the wheel is carried by rule, not by date."""
