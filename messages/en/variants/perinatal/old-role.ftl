# Why: missing the life before is often hidden, as if it were a lack of love.
# Source: O'Hara 2000; Weissman 2018.
why = You can want what is here now and still miss how things were: sleep, work, time of your own. It does not mean that you love less. It is all right to feel two things at once.
