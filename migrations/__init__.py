"""Alembic's migrations: every table of the service is made here and nowhere else."""
