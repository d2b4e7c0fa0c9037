"""Deterministic simulation of the whole bot with faults: one thread, virtual time, one seed replays bit for bit."""
