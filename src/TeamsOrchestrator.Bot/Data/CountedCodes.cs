using System.Collections.Concurrent;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Remembers the codes that were counted for a run which has not committed: where it starts again after a lost race, it takes the same one, and people see few gaps.</summary>
internal sealed class CountedCodes
{
    private readonly ConcurrentDictionary<Guid, int> codes = new();

    /// <summary>Finds the code that was counted for something.</summary>
    public int? Find(Guid subjectId) => codes.TryGetValue(subjectId, out var code) ? code : null;

    /// <summary>Remembers a code until <see cref="Forget"/>.</summary>
    public void Keep(Guid subjectId, int code) => codes[subjectId] = code;

    /// <summary>Forgets a code: it is committed, or nobody will take it.</summary>
    public void Forget(Guid subjectId) => codes.TryRemove(subjectId, out _);
}
