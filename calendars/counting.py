"""Words that agree with a number: "1 møde", "2 møder"."""


class Count(int):
    """A number agrees with the words around it by the forms that its placeholder gives.

    Two forms are for one and for many, three for none, one and many; `#` stands for the number.
    Without a form of its own none is many, as in both languages.

    >>> "{n:# møde|# møder}".format(n=Count(1))
    '1 møde'
    >>> "there {n:is nothing|is # meeting|are # meetings}".format(n=Count(0))
    'there is nothing'
    """

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return super().__format__(spec)
        *none, one, many = spec.split("|")
        form = none[0] if none and self == 0 else one if abs(self) == 1 else many
        return form.replace("#", str(int(self)))
