"""The second reader of crisis texts: a small local model that may raise a level and never lowers one."""
