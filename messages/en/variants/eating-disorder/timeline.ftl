# Why: “lighter” is a loaded word here.
# Source: Murphy 2012 (life chart of mood, events and the illness).
lighter = Was there a stretch on that line when things were easier? What was different then? You can skip this one.
