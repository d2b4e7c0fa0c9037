title = looking back at what you tried
