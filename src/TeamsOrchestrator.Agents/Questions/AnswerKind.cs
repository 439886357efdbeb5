namespace TeamsOrchestrator.Agents.Questions;

/// <summary>How a CV says something.</summary>
public enum AnswerKind
{
    /// <summary>In a sentence of a language model, which its quotes bear out.</summary>
    Worded,

    /// <summary>By the name that was asked for, or another one for the same.</summary>
    Named,

    /// <summary>By something that is a kind of what was asked for.</summary>
    Narrower,

    /// <summary>As basic knowledge, or as something that the person wants to learn.</summary>
    Basic,

    /// <summary>As something that the person does not have.</summary>
    Missing,

    /// <summary>By something of which what was asked for is only a kind.</summary>
    Broader,

    /// <summary>In a part of the CV that was asked for as a whole, such as the languages.</summary>
    Part,
}
