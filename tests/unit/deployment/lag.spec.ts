import { test } from '@japa/runner'
import { complaintAbout } from '#services/reading/lag'

const running = { Slave_IO_Running: 'Yes', Slave_SQL_Running: 'Yes' }

test.group('Whether a replica can be read', () => {
  test('one that keeps up can', ({ assert }) => {
    assert.isNull(complaintAbout({ ...running, Seconds_Behind_Master: 0 }, 5))
    assert.isNull(complaintAbout({ ...running, Seconds_Behind_Master: '5' }, 5))
  })

  test('one that is behind, or stands still, cannot', ({ assert }) => {
    assert.equal(complaintAbout({ ...running, Seconds_Behind_Master: 6 }, 5), 'it is 6 s behind')
    const stopped = { ...running, Slave_SQL_Running: 'No', Seconds_Behind_Master: null }
    assert.equal(complaintAbout(stopped, 5), 'it does not replicate')
    const cutOff = { ...running, Slave_IO_Running: 'No', Seconds_Behind_Master: 0 }
    assert.equal(complaintAbout(cutOff, 5), 'it does not replicate')
  })

  test('a server that replicates nothing is believed, as a node of a cluster is', ({ assert }) => {
    assert.isNull(complaintAbout(undefined, 5))
  })
})
