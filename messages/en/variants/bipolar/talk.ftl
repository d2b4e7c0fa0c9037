# Why: words said in a fast hour are often regretted; a night between costs nothing.
# Source: Frank 2005; S0, S4.
another = If you could take one line of yours again, is there another way to put it? It can stay here. On fast days, a night's sleep before an answer may help.
