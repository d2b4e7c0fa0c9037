"""Conversations played without a database or a network: the running bot's own decisions, over a world in memory."""
