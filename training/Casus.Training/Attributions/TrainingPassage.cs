namespace Casus.Training.Attributions;

/// <summary>A passage ready for training.</summary>
/// <param name="TokenRows">Feature rows of each token.</param>
/// <param name="Vectors">Row of each token's word vector, or -1.</param>
/// <param name="Heads">Each token's head, -1 for a root.</param>
/// <param name="Gold">Its attributions.</param>
internal sealed record TrainingPassage(int[][] TokenRows, int[] Vectors, int[] Heads, IReadOnlyList<TrainingRole> Gold)
{
    public int Count => Heads.Length;
}

/// <summary>One attribution of a training passage.</summary>
/// <param name="Anchor">Head of its cue.</param>
/// <param name="Labels">What each token is to it.</param>
/// <param name="Rows">Feature rows of each token beside the anchor.</param>
internal sealed record TrainingRole(int Anchor, byte[] Labels, int[][] Rows);
