"""A gap between two meetings, as rules write it."""

from pydantic import BaseModel, ConfigDict, Field, model_validator


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
