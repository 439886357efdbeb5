using System.Collections;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Agents;

/// <summary>A list that is looked at on a busy machine: the first times end as a pattern does whose second passed while its thread waited.</summary>
internal sealed class BusyList<T>(int busy, params T[] items) : IReadOnlyList<T>
{
    private int left = busy;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => left-- > 0 ? throw new RegexMatchTimeoutException() : items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
