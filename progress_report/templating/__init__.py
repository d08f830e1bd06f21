"""Templates that an organisation may change: they can do nothing else, and they end."""
