"""The commands of `between`, a module a group."""
