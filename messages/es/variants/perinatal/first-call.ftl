# Por qué: una línea más que sabe de partos y pérdidas; no es una línea de crisis.
# Fuente: messages/crisis/resources.yaml.
no_name = A mucha gente no le viene un nombre cuando se le pregunta. No dice nada malo de ti. También puede ser un grupo, o la línea de salud mental materna: { $maternal_call }. En una crisis, el 988.
