"""What must last on this machine: staff choices."""
