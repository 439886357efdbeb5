using System.Globalization;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>A month of a year, the precision that CVs have.</summary>
/// <param name="Year">The year, 1900 to 2100.</param>
/// <param name="Month">The month, 1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>Gets the months since the year 0, for arithmetic.</summary>
    public int Index => (Year * 12) + Month - 1;

    /// <summary>Compares two months.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the left one is earlier.</returns>
    public static bool operator <(YearMonth left, YearMonth right) => left.Index < right.Index;

    /// <summary>Compares two months.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the left one is later.</returns>
    public static bool operator >(YearMonth left, YearMonth right) => left.Index > right.Index;

    /// <summary>Compares two months.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the left one is not later.</returns>
    public static bool operator <=(YearMonth left, YearMonth right) => left.Index <= right.Index;

    /// <summary>Compares two months.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the left one is not earlier.</returns>
    public static bool operator >=(YearMonth left, YearMonth right) => left.Index >= right.Index;

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => Index.CompareTo(other.Index);

    /// <summary>Returns the month as <c>2024-05</c>.</summary>
    /// <returns>Year and month.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
