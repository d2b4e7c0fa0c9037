"""Staff begin, rename, publish and go back: on real folders, with a real database."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.store.database import DatabaseFile, connect
from bot.work.running_programme import FOLDER, noted_running

Between = Callable[..., Result]


@pytest.fixture
def between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    """Run a command in a folder that holds `mine`, a copy of what ships, and the example's people."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "BETWEEN_DATA_DIR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert CliRunner().invoke(app, ["copy", "mine"]).exit_code == 0
    monkeypatch.setenv("BETWEEN_PROGRAMME_DIR", "mine")

    def run(*arguments: str, said: str | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=said)

    return run


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_published_is_shown_asked_kept_and_can_be_taken_back(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    between("new", "our-week", "--kind", "check-in")
    before = between("doctor").stdout
    first = between("publish", "--yes")
    change(tmp_path / "mine/flows/evening.yaml", "at: client.evening", 'at: "18:00"')
    change(tmp_path / "mine/messages/en/our-week.ftl", "That is all for now", "That is everything for now")
    change(tmp_path / "mine/messages/es/our-week.ftl", "thanks = ", "thanks = Bien. ")
    change(tmp_path / "mine/flows/programme.yaml", 'quiet_to: "08:00"', 'quiet_to: "08:15"')

    refused = between("publish", "--who", said="n\n")
    published = between("publish", "--yes", "--by", "Vega", "--note", "earlier evenings")
    again = between("publish", "--yes")
    change(tmp_path / "mine/flows/our-week.yaml", "title: Our week", "title: Our own week")
    after, difference = between("doctor").stdout, between("diff").stdout
    back = between("rollback", "--yes")
    noted = noted_running(tmp_path / "data")
    folder = between("rollback", "folder", "--yes")
    listed = json.loads(between("revisions", "--json").stdout)
    logged = [each["action"] for each in json.loads(between("audit", "show", "--json").stdout)]

    assert (logged.count("programme published"), logged.count("programme rolled back")) == (2, 2)
    assert "programme: the folder mine runs" in before
    assert refused.exit_code == 1
    assert "Compared with what ships, since no bot has run here yet" in first.output
    assert "+ our-week: Our week: check-in, for everybody, every week on saturday" in first.output
    assert "our-week (en): 4 new" in first.output
    assert "conversations: 6 new" in first.output
    assert "Compared with revision 2:" in refused.output
    assert "every day at client.evening → every day at 18:00" in refused.output
    assert "our-week.thanks (en): Thank you. That is [-all-] {+everything+} for now." in refused.output
    assert "quiet_to: 08:00 → 08:15" in refused.output
    assert "another flow or another hour for 1 of 1 invented client" in refused.output
    assert "Maya R.: " in refused.output
    assert "Published as revision 3. No bot is running here" in published.output
    assert "This is what runs already" in again.output
    assert "revision 3 runs, published" in after
    assert "by Vega; mine differs from it" in after
    assert "title “Our week” → “Our own week”" in difference
    assert back.exit_code == 0
    assert "Revision 4: back to revision 2" in back.output
    assert "Revision 5: back to the folder" in folder.output
    assert noted is not None
    assert 'quiet_to: "08:00"' in (noted / "flows/programme.yaml").read_text()
    assert noted_running(tmp_path / "data") is None
    assert [(each["id"], each["note"]) for each in listed if each["by"] in ("Vega", "")] == [
        (3, "earlier evenings"),
        (1, "what ships"),
    ]


def test_a_broken_folder_is_not_published(between: Between, tmp_path: Path) -> None:
    change(tmp_path / "mine/flows/evening.yaml", "- ask: mood", "- ask: moood")

    done = between("publish", "--yes")

    assert done.exit_code == 1
    assert "flows/evening.yaml:" in done.output
    assert "mend the errors first" in done.output
    assert "Nothing was published yet" in between("revisions").output


def test_two_revisions_differ_in_words_and_one_of_them_comes_back(between: Between, tmp_path: Path) -> None:
    between("publish", "--yes")
    change(tmp_path / "mine/flows/programme.yaml", 'quiet_to: "08:00"', 'quiet_to: "08:15"')
    between("publish", "--yes")

    told = json.loads(between("diff", "2", "3", "--json").stdout)["differences"]
    back = between("rollback", "2", "--yes", "--json")
    unknown = between("rollback", "7", "--yes")

    assert [(each["kind"], each["name"], each["words"]) for each in told] == [("rule", "quiet_to", "08:00 → 08:15")]
    assert json.loads(back.stdout)["published"] == 4
    assert between("diff", "2", "4").output.startswith("Nothing differs")
    assert unknown.exit_code == 1
    assert "There is no revision 7" in unknown.output


def test_a_renamed_step_and_flow_pass_the_check_with_their_marks(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    between("new", "our-week", "--kind", "check-in")
    between("publish", "--yes")
    step = between("rename", "step", "our-week", "number", "mark")
    flow = between("rename", "flow", "our-week", "our-days")
    welcome = between("rename", "flow", "welcome", "hello")

    assert [step.exit_code, flow.exit_code, welcome.exit_code] == [0, 0, 1]
    assert "begun by a command" in welcome.output
    assert (tmp_path / "mine/flows/renamed.txt").read_text().splitlines()[1:] == [
        "step our-week number mark",
        "flow our-week our-days",
    ]
    assert not (tmp_path / "mine/flows/our-week.yaml").exists()
    assert "our-" not in between("check").output
    assert "all as written" in between("test", "--only", "our-").output
    told = between("publish", said="n\n").output
    assert "= our-days: Our week: was called our-week" in told
    assert "for 1 invented client\n" in told
    assert "until now 0" not in told


KINDS = ("homework", "technique", "check-in", "measure", "service")


def test_a_new_flow_of_each_kind_is_whole_and_played_from_the_start(between: Between, tmp_path: Path) -> None:
    made = [between("new", f"our-{kind}", "--kind", kind, "--title", "It's: ours") for kind in KINDS]
    again = between("new", "our-homework")
    taken = between("new", "crisis")
    odd = between("new", "other", "--technique", "inventry")
    no_kind = between("new", "other", "--kind", "homwork")

    assert [each.exit_code for each in made] == [0] * len(KINDS)
    assert "our-" not in between("check").output
    assert "all as written" in between("test", "--only", "our-").output
    for language in ("en", "es"):
        assert (
            (tmp_path / f"mine/conversations/{language}/our-homework.txt").read_text().startswith("flow: our-homework")
        )
    assert [each.exit_code for each in (again, taken, odd)] == [1, 1, 1]
    assert "There is a flow our-homework already" in again.output
    assert "the bot's own texts" in taken.output
    assert "Did you mean inventory?" in odd.output
    assert (no_kind.exit_code, "Did you mean homework?" in no_kind.output) == (1, True)


def test_a_copy_is_never_laid_over_something(between: Between) -> None:
    done = between("copy", "mine")

    assert done.exit_code == 1
    assert "not empty" in done.output


def test_clients_of_a_therapist_who_leaves_hear_the_words_that_were_published(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    between("publish", "--yes")
    change(tmp_path / "mine/messages/en/care.ftl", "There is some news", "A draft of news")

    done = between("therapist", "leave", "Dr. Vega", "--to", "Sam Ortiz")

    data = tmp_path / "data"
    with closing(connect(DatabaseFile(path=data / "between.db", key=(data / "between.key").read_text().strip()))) as db:
        said = " ".join(params for (params,) in db.execute("SELECT params FROM outbox"))
    assert done.exit_code == 0
    assert "There is some news" in said
    assert "A draft of news" not in said


def test_what_is_published_stands_where_the_disk_takes_no_folder_of_it(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    (tmp_path / "data" / FOLDER).write_text("in the way")

    published = between("publish", "--yes")

    assert (published.exit_code, "Published as revision" in published.output) == (0, True)
    assert noted_running(tmp_path / "data") is None


def test_the_report_names_what_runs_and_not_the_draft(between: Between, tmp_path: Path) -> None:
    between("sandbox", "--seed-only")
    between("publish", "--yes")
    between("new", "a-walk")

    told = json.loads(between("report", "--json").output)

    assert "evening-friday" in told["never_sent"]
    assert "a-walk" not in told["never_sent"]
