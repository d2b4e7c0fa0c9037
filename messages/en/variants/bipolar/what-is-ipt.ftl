# Why: here sleep and the hours of a day stand beside people and mood, and mood can go two ways.
# Source: Frank 2005 (interpersonal and social rhythm therapy); S2, S3.
what = You have begun a kind of talk therapy. Its name is interpersonal therapy, or IPT. It looks at three things side by side: your mood, your people, and the hours of your days, such as when you sleep and get up.
both = They move each other. A fight, a trip or a new job can upset sleep, and short sleep can push mood down, or up too far. Steady hours and steady ties may help to keep mood steady.
