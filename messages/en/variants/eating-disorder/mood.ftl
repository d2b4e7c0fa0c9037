# Why: “heavier” is a loaded word here.
# Source: Murphy 2012.
low = Thank you for saying how it is. It is written down. If it gets harder, /crisis shows who to call at any hour.
