import { hasSteps, namedAssignees, neededCrafts, taskFor } from '#stages/2-planning/task/task-template.rules';

const step = (id: string, craft: 'designer' | 'editor', title: string) => ({ id, function: craft, title });
const task = (id: string, craft: 'designer' | 'editor', title: string, templateId: string | null = null) => ({
  id,
  function: craft,
  title,
  templateId,
});
const STEP = step('s1', 'designer', 'Menyusun infografis');

describe('a step of a template', () => {
  it('has its task when one was made from it', () => {
    expect(taskFor(STEP, [task('t1', 'editor', 'Lain', 's1')])?.id).toBe('t1');
  });

  it('has its task when somebody wrote the same by hand', () => {
    expect(taskFor(STEP, [task('t1', 'designer', ' menyusun INFOGRAFIS')])?.id).toBe('t1');
    expect(taskFor(STEP, [task('t1', 'editor', 'Menyusun infografis')])).toBeUndefined();
    expect(taskFor(STEP, [])).toBeUndefined();
  });
});

describe('making tasks from templates', () => {
  it('needs a template of the format', () => {
    expect(hasSteps('live', [])).toMatchObject({ code: 'task_template.none', passed: false });
    expect(hasSteps('live', [STEP]).passed).toBe(true);
  });

  it('names people only for crafts that are needed', () => {
    const assignees = { designer: 'a', channelAdmin: 'b', journalist: null };
    expect(namedAssignees(assignees)).toEqual([
      ['designer', 'a'],
      ['channel_admin', 'b'],
    ]);
    expect(neededCrafts(assignees, [STEP]).filter(({ passed }) => !passed)).toMatchObject([
      { pointer: '/assignees/channelAdmin' },
    ]);
  });
});
