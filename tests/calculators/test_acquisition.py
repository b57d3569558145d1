"""What a new customer costs."""

from commplan.calculators import customer_acquisition_cost, full_cost


def test_a_customer_costs_everything_that_was_spent():
    everything = full_cost(media=1_000, fees=500, hours=10, hourly_cost=30)
    assert customer_acquisition_cost(everything, new_customers=6) == 300
    assert customer_acquisition_cost(everything, new_customers=0) is None
