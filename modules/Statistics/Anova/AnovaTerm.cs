using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>One tested effect of an analysis of variance.</summary>
/// <param name="Name">The name of a factor, "A × B" for the interaction, or the intercept.</param>
/// <param name="SumOfSquares">Sum of squares, in squared units of the outcome.</param>
/// <param name="Df">Numerator degrees of freedom.</param>
/// <param name="F">Mean square over the residual mean square.</param>
/// <param name="P">Upper tail of F(df, residual df).</param>
/// <param name="PartialEtaSquared">SS / (SS + residual SS), in [0, 1].</param>
/// <param name="PartialEtaSquaredInterval">90 % interval for partial eta², by inverting the noncentral F (Steiger 2004). The level is 90
/// % because the F test is one-sided: the interval excludes 0 exactly when p &lt; .05.</param>
/// <param name="OmegaSquared">(SS − df · MSE) / (total SS + MSE) (Hays 1963). Negative when the effect is smaller than expected by
/// chance; not truncated at 0.</param>
/// <param name="PartialOmegaSquared">(SS − df · MSE) / (SS + (N − df) · MSE) (Olejnik and Algina 2003). Not truncated at 0.</param>
public sealed record AnovaTerm(
    string Name, double SumOfSquares, int Df, double F, PValue P,
    double PartialEtaSquared, Interval PartialEtaSquaredInterval, double OmegaSquared, double PartialOmegaSquared)
{
    internal string Describe(int residualDf, CultureInfo? culture) => StatisticsText.Format(
        culture, "Anova_Term", Name, Df, residualDf, NumberFormatter.Fixed(F, 2, culture), P.Describe(culture), NumberFormatter.Fixed(PartialEtaSquared, 3, culture));
}

/// <summary>The residual variation, which is the variation within cells.</summary>
/// <param name="SumOfSquares">Sum of squares within cells.</param>
/// <param name="Df">N minus the number of cells.</param>
/// <param name="MeanSquare">The pooled within-cell variance, against which every effect is tested.</param>
public sealed record AnovaResidual(double SumOfSquares, int Df, double MeanSquare);

/// <summary>The test of the whole model, whose null hypothesis is that all cell means are equal.</summary>
/// <param name="F">Overall F.</param>
/// <param name="Df1">Number of cells − 1.</param>
/// <param name="Df2">Residual degrees of freedom.</param>
/// <param name="P">Upper tail of F.</param>
/// <param name="RSquared">Share of the total sum of squares between cells, in [0, 1].</param>
/// <param name="AdjustedRSquared">1 − (1 − R²)(N − 1) / df2; may be below 0.</param>
public sealed record AnovaModel(double F, int Df1, int Df2, PValue P, double RSquared, double AdjustedRSquared);

/// <summary>One cell of the design.</summary>
/// <param name="LevelA">Level of the first factor.</param>
/// <param name="LevelB">Level of the second factor.</param>
/// <param name="Count">Observations, at least 2.</param>
/// <param name="Mean">Mean, in units of the outcome.</param>
/// <param name="StandardDeviation">Standard deviation (n − 1).</param>
/// <param name="MeanInterval">t interval of the mean from the cell's own standard deviation.</param>
public sealed record AnovaCell(string LevelA, string LevelB, int Count, double Mean, double StandardDeviation, Interval MeanInterval);

/// <summary>The marginal mean of a level, with all of its cells weighted equally (as compared by Type III).</summary>
/// <param name="Level">The level.</param>
/// <param name="Mean">Unweighted mean of the level's cell means.</param>
/// <param name="StandardError">From the pooled error: √(MSE · Σ 1/n) / number of cells.</param>
/// <param name="MeanInterval">t interval with the residual degrees of freedom.</param>
public sealed record MarginalMean(string Level, double Mean, double StandardError, Interval MeanInterval);
