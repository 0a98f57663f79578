"""Serves stored feeds, and the pages that explain them; it renders no feed and knows no solver.

A request for a feed hashes the secret of its path, asks the database once, and sends bytes that were rendered
when something was published, or says that nothing has changed. `service.service` is the whole application.
"""
