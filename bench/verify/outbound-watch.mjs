// Loaded into an API process: says whom it calls. Connections to this machine are its own database's.
import diagnostics from 'node:diagnostics_channel';

diagnostics.subscribe('net.client.socket', ({ socket }) => {
  socket.on('connectionAttempt', (address) => {
    if (!address.startsWith('127.') && address !== '::1') console.error(`OUTBOUND ${address}`);
  });
  socket.on('lookup', (_error, _address, _family, host) => {
    if (host !== 'localhost' && !host.startsWith('127.')) console.error(`OUTBOUND ${host}`);
  });
});
