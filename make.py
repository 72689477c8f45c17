"""Set up and run CSS Reader from a checkout, with plain Python and nothing else installed.

    python3 make.py run [ARGUMENTS …]   open the window (arguments go to cssreader)
    python3 make.py test                run every check
    python3 make.py coverage            run the tests, and say which lines none of them reaches
    python3 make.py pictures            draw the pictures of the README
    python3 make.py translations        gather the texts of the interface for those who translate them
    python3 make.py bench [ARGUMENTS …] run the benchmarks
    python3 make.py wheel               build an installable wheel into dist/
    python3 make.py setup               only install what the checks need

The environment lives in `.venv`, and a second run finds it ready. On Debian, where Python comes without
pip and Qt without its system libraries, both are brought in: with apt-get for root, and unpacked into
`.setup` for everyone else, so that nothing of the system is touched.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PRIVATE = ROOT / ".setup"
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
LEAST_COVERAGE = 95
IN_PARALLEL = ("-n", "auto", "--dist", "worksteal", "--hypothesis-profile=ci")
"""With the same examples each time, so that a change is judged by itself; pytest called by hand looks for new ones."""
"""Percent of the branches and lines below the window."""
WINDOWS = sys.platform == "win32"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt 6 opens at run time on Linux and does not carry in its wheel, by Debian package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def run(*command: str | Path, quiet: bool = False) -> None:
    """Run a command to its end. Raises SystemExit with its status when it fails."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(),
        check=False,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    if result.returncode:
        if quiet:
            sys.stderr.write(result.stdout.decode(errors="replace"))
        raise SystemExit(result.returncode)


def environment() -> dict[str, str]:
    """This environment, with the privately unpacked libraries and fonts made known where there are any."""
    known = dict(os.environ)
    system = PRIVATE / "system"
    if system.is_dir():
        triplet = sysconfig.get_config_var("MULTIARCH") or ""
        folders = [str(system / "usr" / "lib" / triplet), str(system / "lib" / triplet)]
        known["LD_LIBRARY_PATH"] = os.pathsep.join([*folders, known.get("LD_LIBRARY_PATH", "")]).rstrip(os.pathsep)
        for variable, folder in (("FONTCONFIG_PATH", "etc/fonts"), ("XKB_CONFIG_ROOT", "usr/share/X11/xkb")):
            if (system / folder).is_dir() and not Path("/", folder).is_dir():
                known.setdefault(variable, str(system / folder))
    return known


def bring_in(packages: list[str]) -> None:
    """Install Debian packages for root, or unpack them into `.setup/system` for anyone else."""
    if not shutil.which("apt-get"):
        raise SystemExit(f"These are needed and are not installed: {', '.join(packages)}.")
    say(f"Fetching {', '.join(packages)} …")
    if os.geteuid() == 0:
        run("apt-get", "-qq", "update", quiet=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        run("apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages, quiet=True)
        return
    state = PRIVATE / "apt"
    archives = state / "cache" / "archives"
    for folder in (state / "lists" / "partial", archives / "partial", PRIVATE / "system"):
        folder.mkdir(parents=True, exist_ok=True)
    private = [
        *("-o", f"Dir::State::lists={state / 'lists'}"),
        *("-o", f"Dir::Cache={state / 'cache'}"),
        *("-o", f"Dir::Cache::archives={archives}"),
        # The system's package database is read, never written, so its lock is not needed.
        *("-o", "Debug::NoLocking=1"),
    ]
    run("apt-get", "-qq", *private, "update", quiet=True)
    run(
        "apt-get", "-qq", *private, "install", "-y", "--no-install-recommends", "--download-only", *packages, quiet=True
    )
    for archive in sorted(archives.glob("*.deb")):
        run("dpkg", "-x", archive, PRIVATE / "system", quiet=True)
        archive.unlink()


def make_environment() -> None:
    """Create `.venv`, with pip in it."""
    try:
        import ensurepip  # noqa: F401 - Debian ships Python without it
    except ImportError:
        venv.create(ENVIRONMENT, with_pip=False, clear=True, symlinks=True)
        wheels = Path("/usr/share/python-wheels")
        if not list(wheels.glob("pip-*.whl")):
            bring_in(["python3-pip-whl"])
        if not list(wheels.glob("pip-*.whl")):
            wheels = PRIVATE / "system" / "usr" / "share" / "python-wheels"
        wheel = next(iter(sorted(wheels.glob("pip-*.whl"))))
        run(PYTHON, wheel / "pip", "install", "--quiet", "--no-index", wheel, quiet=True)
    else:
        venv.create(ENVIRONMENT, with_pip=True, clear=True, symlinks=not WINDOWS)


def missing_libraries() -> list[str]:
    """The Debian packages whose libraries Qt would not find."""
    if sys.platform != "linux":
        return []
    places = [Path(folder) for folder in environment().get("LD_LIBRARY_PATH", "").split(os.pathsep) if folder]
    missing = []
    for library, package in QT_LIBRARIES.items():
        if any((place / library).exists() for place in places):
            continue
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def set_up(extra: str = "") -> None:
    """Make the environment ready, or find that it is: what was installed is stamped with what it was made from."""
    made_from = hashlib.sha256(Path(__file__).read_bytes() + sys.version.encode() + str(ROOT).encode())
    for file in (ROOT / "pyproject.toml", CONSTRAINTS):
        made_from.update(file.read_bytes())
    wanted = made_from.hexdigest()
    # The development environment holds everything that running needs.
    ready = [ENVIRONMENT / f".ready{suffix}" for suffix in ({"", extra, "-dev"} if not extra else {extra})]
    if any(stamp.is_file() and stamp.read_text() == wanted for stamp in ready):
        return
    say("Setting up (the first time only) …")
    if not PYTHON.exists() or not any(ENVIRONMENT.glob(".ready*")):
        make_environment()
    for stamp in ENVIRONMENT.glob(".ready*"):
        stamp.unlink()
    missing = missing_libraries()
    if missing:
        bring_in(missing)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--constraint", CONSTRAINTS)
    run(*pip, "--editable", ".[dev]" if extra else ".")
    compile_all()
    (ENVIRONMENT / f".ready{extra}").write_text(wanted)


def compile_all() -> None:
    """Compile the program now, so that its first start is as fast as its second."""
    run(PYTHON, "-m", "compileall", "-q", "src")


def test(arguments: list[str]) -> None:
    run(PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")
    run(PYTHON, "-m", "ruff", "check", "--quiet", ".")
    run(PYTHON, "-m", "mypy")
    if arguments:
        run(PYTHON, "-m", "pytest", *arguments)
    else:
        # A process for each processor: one alone would need more than ten minutes on a slow machine. Whoever has none
        # left takes tests from the other, or the long ones at the end would all be one's. Counting lines takes half as
        # long again, so that is a check of its own.
        run(PYTHON, "-m", "pytest", *IN_PARALLEL)


def cover() -> None:
    coverage = ("--cov", "--cov-report=term:skip-covered", f"--cov-fail-under={LEAST_COVERAGE}")
    run(PYTHON, "-m", "pytest", *IN_PARALLEL, *coverage)


def main(arguments: list[str]) -> None:
    match arguments:
        case ["run", *rest]:
            set_up()
            run(PYTHON, "-m", "cssreader", *rest)
        case ["test", *rest]:
            set_up("-dev")
            test(rest)
        case ["coverage"]:
            set_up("-dev")
            cover()
        case ["pictures"]:
            set_up("-dev")
            run(PYTHON, ROOT / "docs" / "draw_pictures.py")
        case ["translations"]:
            set_up("-dev")
            run(PYTHON, ROOT / "docs" / "gather_texts.py")
        case ["bench", *rest]:
            set_up("-dev")
            compile_all()
            run(PYTHON, ROOT / "benchmarks" / "run.py", *rest)
        case ["wheel"]:
            set_up("-dev")
            run(PYTHON, "-m", "build", "--wheel", "--no-isolation")
        case ["setup"]:
            set_up("-dev")
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
