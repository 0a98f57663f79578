"""[[rule]]: a demand written out."""

from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field, Strict, model_validator

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Id, Name


class RuleTable(Table):
    """[[rule]]: `type` names a rule; the keys besides these are that rule's own and are checked by it."""

    model_config = ConfigDict(extra="allow")

    type: Name
    id: Id
    because: Name | None = None
    """Why, quoted back in explanations."""
    tier: Annotated[int, Strict(), Field(ge=2, le=4)] | None = None
    """Soft: charged in this tier; absent = must hold."""
    weight: Annotated[int, Strict(), Field(ge=1, le=1000)] | None = None
    """What each unit of breach costs, when soft."""

    @model_validator(mode="before")
    @classmethod
    def _dates_as_text(cls, value: Any) -> Any:
        """A document is the same whether it came from TOML, which has dates, or from JSON, which has none."""
        if not isinstance(value, dict):
            return value
        return {key: item.isoformat() if isinstance(item, date) else item for key, item in value.items()}

    @property
    def own(self) -> dict[str, Any]:
        """The rule's own keys."""
        return dict(self.__pydantic_extra__ or {})
