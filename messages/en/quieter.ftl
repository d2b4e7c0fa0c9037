# After five prompts in a row without an answer: what changes is said once, and asks for nothing.
weekly = I will write less now: the evening question rests, the weekly ones stay. Nothing is lost, and you owe no answers. When you feel like it, /mood is there, and /settings brings the evenings back.
