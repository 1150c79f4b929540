// Loaded into the API by the program that starts it (node --import). The API stands in a process group of its own, so
// that one SIGTERM reaches it and not two; this makes it end when it is told to, or when nobody is left to tell it.
// Its signal handlers are called by name because Windows has no signals to send.
const GRACE_MS = 10_000;

const end = () => {
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  process.emit('SIGTERM', 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
};

process.once('message', end);
process.once('disconnect', end);
process.channel?.unref();
