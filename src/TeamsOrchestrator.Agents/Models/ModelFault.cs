namespace TeamsOrchestrator.Agents.Models;

/// <summary>Why a language model gave no answer that can be used. The names are stored: never rename one.</summary>
public enum ModelFault
{
    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>A content filter stopped the question or the answer.</summary>
    Filtered,

    /// <summary>The answer, or the question, was too long.</summary>
    Truncated,

    /// <summary>The answer was not of the form that was asked for, also when asked again.</summary>
    Malformed,

    /// <summary>The answer was in another language than asked for, also when asked again.</summary>
    WrongLanguage,

    /// <summary>The answer was empty, also when asked again.</summary>
    Empty,

    /// <summary>The server does not know the model, or the address is not one of a model server.</summary>
    ModelUnknown,

    /// <summary>The key or the identity is wrong, expired or not allowed.</summary>
    KeyRefused,

    /// <summary>What was paid for is used up.</summary>
    NoQuota,

    /// <summary>The server is busy and asks to come back later.</summary>
    Throttled,

    /// <summary>The server cannot be reached, or failed.</summary>
    Unavailable,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>The server does not accept such a request.</summary>
    Rejected,

    /// <summary>The budget of the requisition is spent.</summary>
    BudgetSpent,
}
