"""New party members: how many were admitted, and against what target."""
