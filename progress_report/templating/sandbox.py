"""The sandbox of Jinja2 in which templates are filled in, with a budget for what they may make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, wraps
from types import CodeType
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from msgspec import Struct

from progress_report.templating.budget import BUDGET, LEAST, Budget, calculate_within_bounds

# Names that no template can give a filter.
_TURNS = "(turns)"
_GIVEN = "(given)"
# One makes up another text each time, the other is slow: ten seconds for a million words.
_LEFT_OUT = ("random", "urlize")
# Python allows 20 loops in each other and 100 levels of indentation.
_DEEPEST_LOOP = 15
_DEEPEST = 80

Finalize = Callable[[object], object]


class TooDeepError(TemplateSyntaxError):
    """Orders stand too deep in each other."""

    def __init__(self, line: int) -> None:
        super().__init__("too deep", line)


class _Counted(NodeTransformer):
    """Puts into a template what counts: the turns of loops, and what ``~`` and slices copy."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 (as Jinja2 calls it)
        """A turn may print all that stands in the loop."""
        weight = LEAST + _constant(node)
        self.generic_visit(node)
        values = cast(nodes.Expr, node.iter)  # Jinja2 does not say so
        node.iter = _filtered(values, _TURNS, nodes.Const(weight, lineno=node.lineno))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Concat:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [_filtered(part, _GIVEN) for part in node.nodes]
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Getitem:  # noqa: N802
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _filtered(node.node, _GIVEN)
        return node


def _constant(node: nodes.Node) -> int:
    """How many characters in the node are printed as they stand."""
    return sum(len(data.data) for data in node.find_all(nodes.TemplateData))


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


class _CountingGenerator(CodeGenerator):
    """Makes templates into Python that counts."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        _check_depth(node)
        self.environment.weigh(node)  # type: ignore[attr-defined]
        _Counted().visit(node)
        node.set_environment(self.environment)
        super().visit_Template(node, frame)


def _check_depth(template: nodes.Template) -> None:
    """Raises TooDeepError for what Python could not run."""
    waiting: list[tuple[nodes.Node, int, int]] = [(template, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        if depth > _DEEPEST or loops > _DEEPEST_LOOP:
            raise TooDeepError(node.lineno)
        loops += isinstance(node, nodes.For)
        waiting += [(child, depth + 1, loops) for child in node.iter_child_nodes()]


class CountingSandbox(ImmutableSandboxedEnvironment):
    """Where templates are filled in; ``unknown`` says what a name is that is not there.

    Everything that is filled in is escaped, unless ``finalize`` made it Markup. What a template
    may make is charged to ``budget``; see ``budget.py``.
    """

    code_generator_class = _CountingGenerator
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, unknown: type[StrictUndefined], finalize: Finalize | None) -> None:
        super().__init__(
            undefined=unknown,
            finalize=self._charged(finalize),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.budget = Budget(BUDGET)
        self.call_weight = LEAST
        del self.globals["lipsum"]  # makes up words, and other ones each time
        for name in _LEFT_OUT:
            del self.filters[name]
        self.filters = {name: self._guarded(name, order) for name, order in self.filters.items()}
        self.filters |= {_TURNS: self._turns, _GIVEN: self._given}

    def template(self, source: str) -> Template:
        """The template, charged for what Jinja2 works out while it makes Python of it."""
        compiled = compiled_once(source)
        self.budget.charge(compiled.charged)
        self.call_weight = compiled.call_weight
        return Template.from_code(self, compiled.code, self.make_globals(None))

    def open_account(self, given: Iterable[object]) -> None:
        """What a template may make follows from what it is given: a page has photos in it."""
        size = sum(len(value) for value in given if isinstance(value, str))
        self.budget = Budget(BUDGET + 4 * size)

    def weigh(self, template: nodes.Template) -> None:
        """A call may print all that stands in a macro or a block."""
        called = template.find_all((nodes.Macro, nodes.CallBlock, nodes.Block, nodes.For))
        self.call_weight = LEAST + max(map(_constant, called), default=0)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        __self.budget.charge(__self.call_weight)
        method = getattr(__obj, "__wrapped__", __obj)  # ``str.format`` has a wrapper
        if isinstance(owner := getattr(method, "__self__", None), str):
            args = tuple(_drawn(value) for value in args)
            __self.budget.charge_order(method.__name__, [owner, *args, *kwargs.values()])
        else:
            __self.budget.charge(sum(map(__self.budget.size, args)))
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if isinstance(left, int) and isinstance(right, int):
            calculate_within_bounds(operator, left, right)
        elif not isinstance(left, int | float) or not isinstance(right, int | float):
            self.budget.charge_order(operator, [left, right])
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Says where brackets stand too deep in each other to be read."""
        parser = Parser(self, source, name, filename)
        try:
            return parser.parse()
        except RecursionError as error:
            raise TooDeepError(parser.stream.current.lineno) from error

    def _compile(self, source: str, filename: str) -> CodeType:
        """Says where Python does not understand what was made of a template: a name stands twice
        where it can stand once."""
        try:
            return super()._compile(source, filename)
        except SyntaxError as error:
            raise TemplateSyntaxError("a name twice", _line(source, error.lineno or 0)) from error

    def _charged(self, finalize: Finalize | None) -> Callable[[Context, object], object]:
        @pass_context  # so that a value that Jinja2 could work out beforehand goes by here too
        def charged(_: Context, value: object) -> object:
            value = finalize(value) if finalize else value
            self.budget.charge(self.budget.size(value))
            return value

        return charged

    def _guarded(self, name: str, order: Callable[..., Any]) -> Callable[..., Any]:
        """The filter, which first charges for what it may make.

        What Jinja2 itself passes to some filters comes first, and has no size.
        """

        @wraps(order)  # also takes over what Jinja2 is to pass
        def guarded(*values: Any, **named: Any) -> Any:
            drawn = [_drawn(value) for value in values]
            own = drawn[1:] if hasattr(order, "jinja_pass_arg") else drawn
            self.budget.charge_order(name, [*own, *named.values()])
            return order(*drawn, **named)

        return guarded

    @pass_context  # so that Jinja2 does not work it out beforehand
    def _turns(self, _: Context, values: Iterable[object], weight: int) -> Iterator[object]:
        for value in values:
            self.budget.charge(weight)
            yield value

    @pass_context
    def _given(self, _: Context, value: object) -> object:
        self.budget.charge(self.budget.size(value))
        return value


class Compiled(Struct, frozen=True):
    """A template as Python, with what a call costs in it, and what making it has cost."""

    code: CodeType
    call_weight: int
    charged: int


@lru_cache(maxsize=64)
def compiled_once(source: str) -> Compiled:
    """The same for every sandbox, and once: a theme has the text of all other themes, and making
    Python of a text takes ten times as long as filling it in."""
    sandbox = CountingSandbox(StrictUndefined, None)
    code = sandbox.compile(source)
    return Compiled(code, sandbox.call_weight, BUDGET - sandbox.budget.left)


def _line(source: str, row: int) -> int:
    """The line of the template from which Jinja2 made the row of Python; it writes those down."""
    pairs = re.findall(r"(\d+)=(\d+)", source[source.rfind("debug_info = ") :])
    lines = [int(line) for line, start in pairs if int(start) <= row]
    return lines[-1] if lines else 0


def _drawn(value: Any) -> Any:
    """What a filter such as ``map`` still has to make, made: only then it has a size."""
    return list(value) if isinstance(value, Iterator) else value
