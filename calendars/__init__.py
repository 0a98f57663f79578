"""What a plan is, which days it may use, and how it reaches people's calendars. No solver anywhere."""
