namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What an interview asks: core questions, the same for everybody, or those aimed at one candidate's weakest evidence.</summary>
/// <param name="Questions">The questions in the order in which they are asked.</param>
/// <param name="Language">The language they are in: <c>en</c> or <c>de</c>.</param>
public sealed record InterviewKit(IReadOnlyList<InterviewQuestion> Questions, string Language)
{
    /// <summary>The most core questions.</summary>
    public const int MostCore = 6;

    /// <summary>The most questions that are aimed at one candidate.</summary>
    public const int MostAimed = 4;

    /// <summary>The longest question.</summary>
    public const int LongestQuestion = 400;

    /// <summary>Gets a kit without questions.</summary>
    public static InterviewKit Empty { get; } = new([], "en");

    /// <summary>Finds a question.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The question, or null.</returns>
    public InterviewQuestion? Find(string id) => Questions.FirstOrDefault(question => string.Equals(question.Id, id, StringComparison.Ordinal));
}
