"""What listens, bounds its clients, and keeps several processes at work."""
