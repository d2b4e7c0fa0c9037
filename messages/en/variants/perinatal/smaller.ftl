# Why: a short night is the usual reason.
# Source: O'Hara 2000; Gollwitzer 2006.
energy = That makes sense after short nights. Sleep may come first. You might take the part that costs least. Thinking of how you would begin is a step already.
