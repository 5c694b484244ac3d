"""What the `danhbo` command does, one module a subcommand; `app.cli` declares their options."""
