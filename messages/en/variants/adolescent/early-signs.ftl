# Why: signs that a teenager would see.
# Source: Mufson 2004; S1.
very_first = In your own words: what is the very first small sign? Like: "I leave texts unread."
card = You might put your signs on a small card or in your phone, with one thing that helps under it. When might you try?
