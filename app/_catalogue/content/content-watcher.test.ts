import { expect, test } from '@playwright/test';
import { ContentWatcher } from './content-watcher';

/** A folder in a state that can be changed, and a reading of it that can fail. */
function watched() {
  const folder: { state: string | null } = { state: 'one' };
  const watcher = new ContentWatcher(() => Promise.resolve(folder.state));
  const read = () => watcher.readIfChanged(() => Promise.resolve(folder.state ?? 'unknown'));
  const fail = () => watcher.readIfChanged(() => Promise.reject(new Error('EIO')));
  return { folder, read, fail };
}

test('a folder is read once for each state', async () => {
  const { folder, read } = watched();
  expect([await read(), await read()]).toEqual(['one', null]);
  folder.state = 'two';
  expect([await read(), await read()]).toEqual(['two', null]);
});

test('a change whose reading fails is read again', async () => {
  const { folder, read, fail } = watched();
  await read();
  folder.state = 'two';
  await expect(fail()).rejects.toThrow('EIO');
  await expect(fail()).rejects.toThrow('EIO');
  expect([await read(), await read()]).toEqual(['two', null]);
});

test('what changes while the folder is read is read the next time', async () => {
  const folder = { state: 'one' };
  const watcher = new ContentWatcher(() => Promise.resolve(folder.state));
  const first = await watcher.readIfChanged(() => {
    const { state } = folder;
    folder.state = 'two';
    return Promise.resolve(state);
  });
  expect([first, await watcher.readIfChanged(() => Promise.resolve(folder.state))]).toEqual(['one', 'two']);
});

test('a folder that cannot be looked at is read every time', async () => {
  const { folder, read } = watched();
  folder.state = null;
  expect([await read(), await read()]).toEqual(['unknown', 'unknown']);
  const blind = new ContentWatcher(() => Promise.reject(new Error('no worker')));
  const readings = [1, 2].map((number) => blind.readIfChanged(() => Promise.resolve(number)));
  expect(await Promise.all(readings)).toEqual([1, 2]);
});
