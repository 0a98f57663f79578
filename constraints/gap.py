"""A gap between two meetings, as rules write it."""

from pydantic import BaseModel, ConfigDict, Field, model_validator

from calendars.language import Text

_EXACTLY = Text(da="{least:# hverdag|# hverdage}", en="{least:# hverdag|# hverdage}")
_BETWEEN = Text(da="{least}-{most:# hverdag|# hverdage}", en="{least}-{most:# hverdag|# hverdage}")
_AT_LEAST = Text(da="mindst {least:# hverdag|# hverdage}", en="at least {least:# hverdag|# hverdage}")


class Gap(BaseModel):
    """At least `least` and at most `most` hverdage lie from one day to the other; most None: no limit."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    least: int = Field(default=0, ge=0)
    most: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> "Gap":
        if self.most is not None and self.most < self.least:
            raise ValueError(f"most {self.most} is below least {self.least}")
        return self

    @property
    def words(self) -> Text:
        """How far it may be: "5-20 hverdage", "mindst 1 hverdag"."""
        text = _AT_LEAST if self.most is None else _EXACTLY if self.most == self.least else _BETWEEN
        return text.filled(least=self.least, most=self.most)
