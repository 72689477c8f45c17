"""A PDF set in a process of its own: Qt lays pages out on a main thread only, and the window needs its own."""

from multiprocessing import get_context
from multiprocessing.connection import Connection

from cssreader.app.worker_process import end_with_parent
from cssreader.errors import WorkerLostError
from cssreader.gui.main import pdf_of


def pdf_beside(page: str) -> bytes:
    """The bytes of the PDF of one of our pages; waits for it. Raises WorkerLostError when the process ends early."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.send_bytes(page.encode("utf-8", "replace"))
        return ours.recv_bytes()
    except (EOFError, OSError) as error:
        raise WorkerLostError("The PDF could not be made: the process that sets it has ended.") from error
    finally:
        ours.close()
        process.join()


def _serve(pipe: Connection) -> None:
    end_with_parent()
    pipe.send_bytes(pdf_of(pipe.recv_bytes().decode("utf-8")))
